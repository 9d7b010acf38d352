import { Migration } from "@mikro-orm/migrations";

const ALL = "array['GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT']";

export class Migration20261125234813_ministry extends Migration {
  override name = "Migration20261125234813_ministry";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "ministry" ("agency" text not null, "name" text not null, "interests" text[] not null, primary key ("agency"));`,
    );
    this.addSql(`alter table "ministry" add constraint "ministry_interests_check" check (interests <@ ${ALL});`);
    this.addSql(`alter table "ministry" add constraint "ministry_agency_check" check (agency ~ '^[a-z]+$');`);
    // Reference data, which every database needs, also one that was filled before. Whose interest is what, nobody published.
    this.addSql(`insert into "ministry" ("agency", "name", "interests") values
      ('kominfo', 'Kementerian Komunikasi dan Informatika', ${ALL}),
      ('bappenas', 'Kementerian PPN/Bappenas', ${ALL}),
      ('ksp', 'Kantor Staf Presiden', ${ALL}),
      ('kemendagri', 'Kementerian Dalam Negeri', array['GOVERNANCE', 'SOCIETY']),
      ('kemenkeu', 'Kementerian Keuangan', array['GOVERNANCE', 'ECONOMY']),
      ('pupr', 'Kementerian Pekerjaan Umum dan Perumahan Rakyat', array['LIVING', 'ENVIRONMENT']),
      ('panrb', 'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi', array['GOVERNANCE']);`);
  }
}
