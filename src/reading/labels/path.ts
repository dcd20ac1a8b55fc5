import type { Axis, Member } from "../../form/axis";
import { ancestors, type AxisLabels } from "./axis-labels";
import type { Candidate } from "./label-book";
import { codeKey } from "./label-key";

/** A label whose code says which it is, though it reads otherwise, is that only where nothing else is. */
const BY_CODE = 0.5;

/**
 * Tells labels apart that are met twice, while an axis is read from its beginning: by the code beside them, else by
 * what they stand under. 1.低保户数 is one thing under (一)城市 and another under (二)农村.
 */
export class PathReader {
  private readonly axis: Axis;
  /** The last heading that was seen. */
  private heading: Member | null = null;
  /** What the next label may stand under, outermost first. */
  private above: readonly number[] = [];

  constructor(private readonly labels: AxisLabels) {
    this.axis = labels.axis;
  }

  /** Those of the candidates that the code, or else the path, speaks for; with a code one that has no like label. */
  narrowed(candidates: readonly Candidate[], code: string | null): readonly Candidate[] {
    const coded = this.coded(candidates, code);
    const best = bestOf(coded);
    if (best.length < 2) return coded;
    const shared = best.map(({ index }) => this.sharedWith(this.axis.members[index]!));
    const most = Math.max(...shared);
    const nearest = best.filter((_, at) => shared[at] === most);
    return [...nearest, ...coded.slice(best.length)];
  }

  /** The same by the code alone. */
  coded(candidates: readonly Candidate[], code: string | null): readonly Candidate[] {
    const coded = code === null ? undefined : this.labels.codes.get(codeKey(code));
    if (coded === undefined) return candidates;
    if (candidates.length === 0) return [{ index: coded, how: "code", likeness: BY_CODE }];
    const best = bestOf(candidates);
    const meant = best.find(({ index }) => index === coded);
    return meant ? [meant, ...candidates.slice(best.length)] : candidates;
  }

  /** What follows stands under this one, or beside it. */
  enter(index: number): void {
    const member = this.axis.members[index]!;
    if (member.line === null) this.heading = member;
    else if (this.heading && !this.isUnder(member, this.heading)) {
      // A row that was moved here from elsewhere says nothing about its neighbours.
      if (member.level > this.heading.level) return;
      this.heading = null;
    }
    this.above = [...ancestors(this.axis, member).map((each) => each.index), index];
  }

  private isUnder(member: Member, heading: Member): boolean {
    return ancestors(this.axis, member).includes(heading);
  }

  private sharedWith(member: Member): number {
    return ancestors(this.axis, member).filter(({ index }) => this.above.includes(index)).length;
  }
}

/** Of labels that are merely alike the likeliest come first, and only equals are told apart. */
function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ likeness }) => likeness === candidates[0]!.likeness);
}
