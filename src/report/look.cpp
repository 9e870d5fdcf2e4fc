// stub: report/look
