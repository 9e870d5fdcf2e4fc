// stub: doc/image
