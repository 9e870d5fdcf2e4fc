// stub: base/utf8
