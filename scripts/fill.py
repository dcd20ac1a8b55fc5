"""Fills copies of a form as a unit without the add-in would: fill.py FORM.xlsx FILLINGS.json FOLDER.

A filling has a name and cells: [{"sheet": "统计表", "cell": "C6", "value": 12, "format": "0%"}]. Texts stay texts, "=…" is a formula.
"""

import json
import sys

from openpyxl import load_workbook

form, fillings, folder = sys.argv[1:4]
for filling in json.load(open(fillings, encoding="utf-8")):
    book = load_workbook(form)
    for typed in filling["cells"]:
        cell = book[typed["sheet"]][typed["cell"]]
        cell.value = typed["value"]
        if "format" in typed:
            cell.number_format = typed["format"]
    book.save(f"{folder}/{filling['name']}.xlsx")
