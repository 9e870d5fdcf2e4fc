// stub: base/thai
