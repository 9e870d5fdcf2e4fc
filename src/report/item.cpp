// stub: report/item
