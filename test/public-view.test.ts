import { describe, expect, it } from "vitest";
import { buildPublicView } from "../gateway/public-view.ts";
import { printSupergraph } from "../hub/supergraph.ts";
import { composeAgencies } from "./testkit/composition.ts";
import { findLeaks } from "./testkit/leak-walk.ts";

const supergraph = await printSupergraph();

describe("the public's view", () => {
  it("tells nothing of what is not for the public", () => {
    expect(findLeaks(supergraph)).toEqual([]);
  });

  it("has no way to change anything", () => {
    expect(buildPublicView(supergraph.publicViewSdl).getMutationType()).toBeUndefined();
  });
});

describe("a leak", () => {
  const open = /* GraphQL */ `
    type Query {
      "The office in charge."
      office: String
    }
  `;
  const guarded = (more = "") => /* GraphQL */ `
    type Query {
      "The office in charge.${more}"
      office: String
      forum(minStatus: Status = OPEN @tag(name: "internal")): Forum
      auditTrail: Trail @tag(name: "internal")
      minutes: Minutes @tag(name: "internal")
    }
    enum Status {
      OPEN
      DRAFT_ONLY @tag(name: "internal")
    }
    type Forum {
      name: String
      status: Status
      attendance: Int @tag(name: "internal")
    }
    type Trail {
      entries: Int
    }
    type Minutes @tag(name: "internal") {
      text: String
    }
  `;
  const view = (provincial: string) => composeAgencies({ provincial });

  it("is none where what is internal is left out, with all that it leads to", () => {
    expect(findLeaks(view(guarded()))).toEqual([]);
    expect(findLeaks(view(open))).toEqual([]);
  });

  it("is all that is internal, if the whole graph is shown", () => {
    const { sdl } = view(guarded());
    expect(findLeaks({ sdl, publicViewSdl: sdl }).toSorted()).toEqual([
      "Forum.attendance is shown",
      "Minutes is shown",
      "Query.auditTrail is shown",
      "Query.forum.minStatus is shown",
      "Query.minutes is shown",
      "Status.DRAFT_ONLY is shown",
    ]);
  });

  it("is a type to which what is internal alone leads", () => {
    const { sdl, publicViewSdl } = view(guarded());
    const left = publicViewSdl.replace(/(type Trail .*) @inaccessible/, "$1");
    expect(left).not.toBe(publicViewSdl);
    expect(findLeaks({ sdl, publicViewSdl: left })).toEqual(["Trail is shown, and nothing leads to it"]);
  });

  it.each([
    [" See also auditTrail.", "auditTrail"],
    [" With DRAFT_ONLY, less.", "DRAFT_ONLY"],
    [" Its `attendance` is kept.", "attendance"],
  ])("is a description that mentions it: %s", (words, name) => {
    expect(findLeaks(view(guarded(words)))).toEqual([`"The office in charge.${words}" mentions ${name}`]);
  });

  it("is no plain word of English", () => {
    expect(findLeaks(view(guarded(" It keeps minutes and attendance.")))).toEqual([]);
  });
});
