// stub: io/save
