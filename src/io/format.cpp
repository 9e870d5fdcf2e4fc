// stub: io/format
