// stub: report/report
