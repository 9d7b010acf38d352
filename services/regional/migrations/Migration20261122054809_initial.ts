import { Migration } from "@mikro-orm/migrations";

export class Migration20261122054809_initial extends Migration {
  override name = "Migration20261122054809_initial";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "province" ("code" text not null, "name" text not null, "established_on" date null, primary key ("code"));`,
    );

    this.addSql(
      `create table "regency" ("code" text not null, "name" text not null, "former_name" text null, "kind" text not null, "province_code" text not null, primary key ("code"));`,
    );
    this.addSql(`create index "regency_province_code_index" on "regency" ("province_code");`);

    this.addSql(
      `create table "region_code" ("code" text not null, "current_code" text not null, "province_code" text null, "valid_from" date null, "valid_until" date null, "legal_basis" text null, primary key ("code"));`,
    );
    this.addSql(`create index "region_code_current_code_index" on "region_code" ("current_code");`);
    this.addSql(`create index "region_code_province_code_index" on "region_code" ("province_code");`);

    this.addSql(
      `create table "seeding" ("stage" text not null, "seeded_at" timestamptz not null default now(), primary key ("stage"));`,
    );

    this.addSql(
      `create table "statistic" ("region_code" text not null, "indicator" text not null, "year" int not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "value" numeric(18,4) not null, "unit" text not null, "is_suspect" boolean not null, primary key ("region_code", "indicator", "year"));`,
    );

    this.addSql(
      `alter table "regency" add constraint "regency_province_code_foreign" foreign key ("province_code") references "province" ("code");`,
    );
    this.addSql(`alter table "regency" add constraint "regency_kind_check" check ("kind" in ('KABUPATEN', 'KOTA'));`);

    this.addSql(
      `alter table "seeding" add constraint "seeding_stage_check" check ("stage" in ('REAL', 'DEMONSTRATION'));`,
    );

    this.addSql(`alter table "statistic" add constraint "statistic_year_check" check (year >= 2000 and year <= 2100);`);
    this.addSql(
      `alter table "statistic" add constraint "statistic_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "regency" drop constraint "regency_province_code_foreign";`);

    this.addSql(`drop table if exists "province" cascade;`);
    this.addSql(`drop table if exists "regency" cascade;`);
    this.addSql(`drop table if exists "region_code" cascade;`);
    this.addSql(`drop table if exists "seeding" cascade;`);
    this.addSql(`drop table if exists "statistic" cascade;`);
  }
}
