// stub: package/press
