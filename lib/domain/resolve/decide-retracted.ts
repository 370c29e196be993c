/**
 * Whether a claim is retracted: one of those who retract it was not retracted in its turn. Also decides, and keeps in
 * `decided`, all that this depends on; not by calls within calls, since thousands that retract one another would exhaust
 * the call stack. `retractorsOf` must lead in no circle: void links left out, none does.
 */
export function decideRetracted<Claim>(
  claim: Claim,
  retractorsOf: (claim: Claim) => readonly Claim[],
  decided: Map<Claim, boolean>,
): boolean {
  const open = [claim];
  for (let one = open.at(-1); one !== undefined; one = open.at(-1)) {
    const retractors = decided.has(one) ? [] : retractorsOf(one);
    const undecided = retractors.filter((by) => !decided.has(by));
    for (const by of undecided) open.push(by);
    if (undecided.length > 0) continue;
    if (!decided.has(one))
      decided.set(
        one,
        retractors.some((by) => decided.get(by) === false),
      );
    open.pop();
  }
  return decided.get(claim) ?? false;
}
