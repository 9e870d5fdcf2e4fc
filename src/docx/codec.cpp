// stub: docx/codec
