// stub: odt/codec
