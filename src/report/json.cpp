// stub: report/json
