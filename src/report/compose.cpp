// stub: report/compose
