// stub: package/writer
