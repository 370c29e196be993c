/** Words that every form says. */
export const form = {
  "form.required": "Fill this in.",
  "form.failed.invalid":
    "Something is not as it should be: see the fields that are marked. Nothing was saved.",
  "form.failed.conflict": "Somebody else saved this in the meantime. Nothing of yours was saved yet.",
  "form.failed.notFound": "This is not there any more. Nothing was saved.",
  "form.failed.forbidden": "Your role does not allow this. Nothing was saved.",
  "form.failed.unauthorized":
    "You are no longer signed in. Sign in in another tab, then save again here: what you entered stays.",
  "form.failed.unreadable": "The server could not read this. Nothing was saved.",
  "form.failed.tooLarge": "This is more than the server takes at once. Nothing was saved.",
  "form.failed.mediaType": "The server does not take this kind of file. Nothing was saved.",
  "form.failed.unconditional": "The server could not tell which revision this changes. Nothing was saved.",
  "form.failed.tooMany": "That was a lot at once. Nothing was saved; try again in a minute.",
  "form.failed.noAnswer": "The server did not answer. What you entered stays here; try again.",
};
