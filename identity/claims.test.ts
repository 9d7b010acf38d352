import type { JWTPayload } from "jose";
import { expect, it } from "vitest";
import { KEYCLOAK_CLAIMS, readActor } from "./claims.ts";

/** An access token as Keycloak makes it, which gives everybody roles of its own. */
const token = (role: string, claims: JWTPayload = {}): JWTPayload => ({
  iss: "https://sso.example.go.id/realms/simpul",
  aud: ["simpul", "account"],
  sub: "f3a9",
  realm_access: { roles: ["offline_access", "default-roles-simpul", role] },
  preferred_username: "ketut",
  name: "Ketut",
  ...claims,
});

const nothing = { region: null, agency: null, cohort: null, subject: "f3a9", name: "Ketut" };

it.each([
  ["regency-operator", { region: "51.71" }, { role: "REGENCY_OPERATOR", region: "51.71" }],
  ["province-coordinator", { region: "51" }, { role: "PROVINCE_COORDINATOR", region: "51" }],
  ["assessor", { cohort: 2024 }, { role: "ASSESSOR", cohort: 2024 }],
  ["assessor", { cohort: "2024" }, { role: "ASSESSOR", cohort: 2024 }],
  ["ministry-analyst", { agency: "kemenkeu" }, { role: "MINISTRY_ANALYST", agency: "kemenkeu" }],
  ["ministry-steward", { agency: "kominfo" }, { role: "MINISTRY_STEWARD", agency: "kominfo" }],
  ["hub-admin", {}, { role: "HUB_ADMIN" }],
  ["HUB_ADMIN", { region: null, agency: null, cohort: null }, { role: "HUB_ADMIN" }],
])("reads of the role %s and %j who acts", (role, claims, actor) => {
  expect(readActor(token(role, claims as JWTPayload))).toEqual({ ...nothing, ...actor });
});

it.each([
  [{}, "Ketut"],
  [{ name: undefined }, "ketut"],
  [{ name: undefined, preferred_username: undefined }, "f3a9"],
])("of %j takes the name %s, apart from the subject", (claims, name) => {
  expect(readActor(token("hub-admin", claims as JWTPayload))).toMatchObject({ name, subject: "f3a9" });
});

it("reads claims of another issuer where it is told that they are", () => {
  const claims = {
    sub: "f3a9",
    "https://simpul.example/roles": "ministry-analyst",
    resource_access: { simpul: { unit: "pupr" } },
    given: "Made",
    agency: "kominfo",
  };
  const paths = {
    ...KEYCLOAK_CLAIMS,
    roles: "https://simpul.example/roles",
    agency: "resource_access.simpul.unit",
    name: "given",
  };
  expect(readActor(claims, paths)).toEqual({ ...nothing, role: "MINISTRY_ANALYST", agency: "pupr", name: "Made" });
});

const roles =
  "realm_access.roles must hold exactly one of regency-operator, province-coordinator, assessor, ministry-analyst, ministry-steward, hub-admin";

it.each([
  [["regency-operator", "hub-admin"]],
  [["public"]],
  [["PUBLIC"]],
  [["Hub-Admin"]],
  [["hub-admin "]],
  [[]],
  [[["hub-admin"]]],
  [{ "hub-admin": true }],
  [null],
])("refuses whoever has the roles %j", (given) => {
  expect(() => readActor(token("", { realm_access: { roles: given } }))).toThrow(
    expect.objectContaining({ name: "TokenRefused", message: `The token does not say who acts: ${roles}` }),
  );
});

it.each([undefined, null, [], "hub-admin", 7])("refuses a realm_access that is %j", (given) => {
  expect(() => readActor(token("", { realm_access: given }))).toThrow(roles);
});

it("finds nothing in what all objects have", () => {
  const paths = { ...KEYCLOAK_CLAIMS, roles: "constructor.name", name: "toString" };
  expect(() => readActor(token("hub-admin"), paths)).toThrow("constructor.name must hold exactly one of");
  expect(readActor(token("hub-admin"), { ...KEYCLOAK_CLAIMS, name: "toString" }).name).toBe("ketut");
});

const regency = "region must be a regency code such as 51.71";
const province = "region must be a province code such as 51";
const ministry = "agency must be a ministry's name in small letters, such as kominfo";
const sub = "sub must say who acts, in up to 255 printable characters";
const name = "name must be a person's name of up to 255 printable characters";
const cohort = "cohort must be the year of a cohort, such as 2024";

it.each([
  ["regency-operator", {}, regency],
  ["regency-operator", { region: "51" }, regency],
  ["regency-operator", { region: "51.71 " }, regency],
  ["regency-operator", { region: 51.71 }, regency],
  ["regency-operator", { region: ["51.71"] }, regency],
  ["regency-operator", { region: "51.71", agency: "kominfo" }, "agency must be left out"],
  ["province-coordinator", { region: "51.71" }, province],
  ["province-coordinator", { region: null, agency: "kominfo" }, `${province}; agency must be left out`],
  ["province-coordinator", { region: "51", cohort: 2024 }, "cohort must be left out"],
  ["assessor", {}, cohort],
  ["assessor", { cohort: "first" }, cohort],
  ["assessor", { cohort: 2024.5 }, cohort],
  ["assessor", { cohort: 24 }, cohort],
  ["assessor", { cohort: 2024, region: "51" }, "region must be left out"],
  ["ministry-analyst", {}, ministry],
  ["ministry-analyst", { agency: "Kominfo" }, ministry],
  ["ministry-steward", { agency: "" }, ministry],
  ["ministry-steward", { agency: "kominfo", region: "51" }, "region must be left out"],
  ["hub-admin", { region: "51", agency: "kominfo" }, "region must be left out; agency must be left out"],
  ["hub-admin", { sub: undefined }, sub],
  ["hub-admin", { sub: "" }, sub],
  ["hub-admin", { sub: "f3\na9" }, sub],
  ["hub-admin", { sub: "f3\ud800" }, sub],
  ["hub-admin", { sub: "f".repeat(256) }, sub],
  ["hub-admin", { name: " " }, name],
  ["hub-admin", { name: { first: "Ketut" } }, name],
])("refuses the role %s with %j, and repeats nothing of it", (role, claims, faults) => {
  expect(() => readActor(token(role, claims as JWTPayload))).toThrow(
    expect.objectContaining({ name: "TokenRefused", message: `The token does not say who acts: ${faults}` }),
  );
});

it("names a claim as it is named where it is found", () => {
  const paths = { ...KEYCLOAK_CLAIMS, region: "simpul.area", roles: "groups" };
  expect(() => readActor({ sub: "f3a9", groups: ["regency-operator"] }, paths)).toThrow(
    "simpul.area must be a regency",
  );
  expect(() => readActor({ sub: "f3a9" }, paths)).toThrow("groups must hold exactly one of");
});
