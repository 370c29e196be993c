/** Words of the feeds, and of the ways to them. */
export const follow = {
  "follow.title": "{what} · {theatre}",
  "follow.title.all": "new and changed claims",
  "follow.title.place": "claims about {place}",
  "follow.title.source": "claims that {source} made or carried",
  "follow.title.search": "claims that mention “{text}”",
  "follow.description":
    "Who said what, as it is entered or changes, with whoever has verified it. Each claim keeps its speaker; none is taken for a fact.",
  "follow.relay": "It came through {relay}.",
  "follow.theatre": "Follow new and changed claims:",
  "follow.place": "Follow what is said about this place:",
  "follow.source": "Follow what this source says and carries:",
  "follow.search": "Follow this search:",
};
