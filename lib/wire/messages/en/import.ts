/** Words of imports: a file of claims, its dry run, what became of it. */
export const importing = {
  "import.problem.schema": "{message}",
  "import.problem.cells":
    "This row has {cells} cells and the header {columns}: put text with a separator in it between quotes.",
  "import.problem.placeUnknown": "No place is called {name} here: choose one, or add it to the gazetteer.",
  "import.problem.placeAmbiguous":
    "Several places are called {name}: choose one, or give the region or the coordinates.",
  "import.problem.placeElsewhere": "{name} is not in this region: choose the place that is meant.",
  "import.problem.placeFar": "No {name} is near these coordinates: choose the place that is meant.",
  "import.problem.placeMissing": "Say which place this is about.",
  "import.problem.placeLeftOut": "You chose to leave {name} out.",
  "import.problem.coordinates":
    "Give latitude from -90 to 90 and longitude from -180 to 180, both or neither.",
  "import.problem.regionUnknown": "The theatre has no region {name}: use its key or its name.",
  "import.problem.sourceUnknown": "No source is called {name} here: choose one, or have it created.",
  "import.problem.sourceAmbiguous": "Several sources are called {name}: choose one, or give its id.",
  "import.problem.sourceLeftOut": "You chose to leave out what {name} said.",
  "import.problem.sourceMissing": "Say who speaks.",
  "import.problem.partyUnknown": "{text} is no party here. The parties are {keys}.",
  "import.problem.targetKind": "Use one of: {kinds}.",
  "import.problem.number":
    "{text} is not read as a number: write it with a point, and without thousands separators.",
  "import.problem.json": "This is not JSON.",
  "import.problem.answer": "{text} is no answer: write kind:claim, with one of the kinds {kinds}.",
  "import.problem.answerUnknown":
    "There is no claim {key} to answer, in this file or in the atlas: give its key or its id.",
  "import.problem.dateMissing": "Give the day on which it was said, or which it is about.",
  "import.problem.summaryMissing":
    "Say in a sentence what was stated, or have the mapping put it together (texts).",
  "import.problem.statementDiffers":
    "The first row of this statement says “{text}”: give it the same, or another key.",
  "import.problem.statementAgain":
    "The statement {key} began in row {row} already: put its rows together, or give this one another key.",
};
