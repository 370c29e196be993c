/** Words of what leaves the atlas: pictures, paper, tables, links. */
export const exporting = {
  "export.open": "Take it out",
  "export.title": "Take this view out of the atlas",
  "export.close": "Close",
  "export.viewpoint": "Viewpoint: {viewpoint}.",
  "export.filters": "Only claims that fit: {filters}.",
  "export.count":
    "{claims, plural, =0 {Nothing shown rests on a claim} one {What is shown rests on # claim of {sources, plural, one {# source} other {# sources}}} other {What is shown rests on # claims of {sources, plural, one {# source} other {# sources}}}}",
  "export.count.left":
    "{left, plural, one {# more place was} other {# more places were}} not asked about: their claims are not counted here.",
  "export.sources": "Sources whose claims count, and how many of each",
  "export.sources.more": "and {count} more",
  "export.policy": "By the rules of policy {policy}: {address}",
  "export.link": "Live view",
  "export.legend.region.differs": "a whole region that differs",

  "export.picture": "As a picture",
  "export.picture.what":
    "A PNG with the map as it looks now and, burned in, the title, the day, the viewpoint, the legend, the policy, the sources, this link and the credits. Always in light colours, so that the same view gives everybody the same picture.",
  "export.picture.two": "Swipe becomes two maps side by side.",
  "export.size": "Size",
  "export.size.window": "As the window, {width} × {height}",
  "export.size.wide": "Wide, {width} × {height}",
  "export.size.tall": "Tall, {width} × {height}",
  "export.sharpness": "Sharpness",
  "export.sharpness.1": "Ordinary",
  "export.sharpness.2": "Twice as fine, for print",
  "export.picture.save": "Save the picture",
  "export.step.sources": "Gathering the sources.",
  "export.step.drawing": "Drawing the map. A large theatre may take half a minute.",
  "export.step.printing": "Making the page ready for paper.",
  "export.done": "Saved as {file}, {width} × {height} pixels.",
  "export.alt": "The picture’s words, for those who cannot see it",
  "export.failed":
    "The picture could not be made. Nothing was lost. Try a smaller size, or take the table instead.",
  "export.print.failed": "The page could not be made ready. The browser’s own print still works.",

  "export.print": "On paper",
  "export.print.what":
    "The map across the page, then the legend, every place by status with the reason, the sources and the link. Ctrl+P does the same.",
  "export.print.go": "Print",
  "export.tables": "As tables",
  "export.tables.map": "What the map shows, as CSV",
  "export.tables.statements": "The statements, as CSV",
  "export.tables.narrow": "Narrow the statements first",
  "export.address": "As a link",
  "export.address.label": "Address of this view",
  "export.address.copy": "Copy the link",
  "export.address.copied": "Copied.",
  "export.address.failed": "The browser did not allow copying. The address is marked: copy it by hand.",

  "export.paper.places": "Places and regions by status",
  "export.paper.differs": "What differs",
  "export.paper.since": "since {date}",
  "export.paper.rest":
    "{count, plural, one {# more is left out here. All of them are in the CSV of this view.} other {# more are left out here. All of them are in the CSV of this view.}}",
  "export.paper.none": "Nothing is shown as other than on the first day.",
  "export.paper.map": "Map: {subject}",
} as const;
