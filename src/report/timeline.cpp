// stub: report/timeline
