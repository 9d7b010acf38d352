import { Migration } from "@mikro-orm/migrations";

export class Migration20261126062000_shared_initiative extends Migration {
  override name = "Migration20261126062000_shared_initiative";

  override up(): void | Promise<void> {
    this.addSql(`create table "shared_initiative_code" ("code" text not null, primary key ("code"));`);
    this.addSql(`insert into "shared_initiative_code" select "code" from "shared_initiative";`);

    this.addSql(
      `create table "initiative_milestone" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "initiative_code" text not null, "ordinal" int not null, "name" text not null, "due_on" date not null, "reached_on" date null, "evidence" jsonb null);`,
    );
    this.addSql(
      `create index "initiative_milestone_holds_index" on "initiative_milestone" ("initiative_code", "ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "initiative_milestone_under_way_index" on "initiative_milestone" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `create table "initiative_member" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "initiative_code" text not null, "regency_code" text not null, "role" text not null, "state" text not null, "planned" bigint null, "realized" bigint null);`,
    );
    this.addSql(`create index "initiative_member_regency_code_index" on "initiative_member" ("regency_code");`);
    this.addSql(
      `create unique index "initiative_member_lead_index" on "initiative_member" ("initiative_code") where valid_to = 'infinity' and role = 'LEAD' and state <> 'LEFT';`,
    );
    this.addSql(
      `create index "initiative_member_holds_index" on "initiative_member" ("initiative_code", "regency_code", "valid_to");`,
    );
    this.addSql(
      `create index "initiative_member_under_way_index" on "initiative_member" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    // Before, an initiative was one that runs, with those that take part.
    this
      .addSql(`insert into "initiative_member" ("source", "source_url", "as_of", "methodology", "received_at", "status", "revision", "simulated", "valid_from", "initiative_code", "regency_code", "role", "state")
      select "source", "source_url", "as_of", "methodology", "received_at", "status", 1, "simulated", "received_at", "initiative_code", "regency_code", 'MEMBER', 'JOINED'
      from "shared_initiative_member" join "shared_initiative" on "code" = "initiative_code";`);
    this.addSql(`drop table "shared_initiative_member" cascade;`);

    this.addSql(`alter table "shared_initiative" drop constraint "shared_initiative_pkey" cascade;`);
    this.addSql(
      `alter table "shared_initiative" add "id" bigint generated always as identity not null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_subject" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null, add "end_year" int null, add "state" text not null default 'RUNNING', add "outcome" text null;`,
    );
    this.addSql(`alter table "shared_initiative" alter column "state" drop default;`);
    this.addSql(`update "shared_initiative" set "valid_from" = "received_at";`);
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_code_foreign" foreign key ("code") references "shared_initiative_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`create index "shared_initiative_holds_index" on "shared_initiative" ("code", "valid_to");`);
    this.addSql(
      `create index "shared_initiative_under_way_index" on "shared_initiative" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "shared_initiative" add primary key ("id");`);
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_outcome_check" check ((state = 'ENDED') = (outcome is not null));`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_end_year_check" check (end_year >= start_year and end_year <= 2100);`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_code_check" check (starts_with(code, province_code || '-'));`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_holds_once" exclude using gist ((md5(code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_state_check" check ("state" in ('PROPOSED', 'RUNNING', 'ENDED'));`,
    );
    this.addSql(
      `create trigger "shared_initiative_kept" before update or delete on "shared_initiative" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "shared_initiative" enable row level security;`);
    this
      .addSql(`create policy "shared_initiative_seen" on "shared_initiative" for select using (status = 'ACCEPTED' or starts_with(coalesce(province_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(province_code, ''), (select submission_reach())) or is_assessed(coalesce(province_code, ''))));`);
    this.addSql(
      `create policy "shared_initiative_added" on "shared_initiative" for insert with check (acting_role() = 'PROVINCE_COORDINATOR' and province_code = acting_region());`,
    );
    this.addSql(
      `create policy "shared_initiative_changed" on "shared_initiative" for update using (acting_role() = 'PROVINCE_COORDINATOR' and province_code = acting_region()) with check (acting_role() = 'PROVINCE_COORDINATOR' and province_code = acting_region());`,
    );

    this.addSql(
      `alter table "initiative_milestone" add constraint "initiative_milestone_initiative_code_foreign" foreign key ("initiative_code") references "shared_initiative_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "initiative_milestone" add constraint "initiative_milestone_evidence_check" check (case when reached_on is null then evidence is null else move is null or evidence is not null end);`,
    );
    this.addSql(
      `alter table "initiative_milestone" add constraint "initiative_milestone_due_on_check" check (due_on >= '2000-01-01' and due_on <= '2100-12-31');`,
    );
    this.addSql(
      `alter table "initiative_milestone" add constraint "initiative_milestone_ordinal_check" check (ordinal >= 1);`,
    );
    this.addSql(
      `alter table "initiative_milestone" add constraint "initiative_milestone_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "initiative_milestone" add constraint "initiative_milestone_holds_once" exclude using gist ((md5(initiative_code || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "initiative_milestone" add constraint "initiative_milestone_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "initiative_milestone" add constraint "initiative_milestone_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "initiative_milestone_kept" before update or delete on "initiative_milestone" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "initiative_milestone" enable row level security;`);
    this
      .addSql(`create policy "initiative_milestone_seen" on "initiative_milestone" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(
      `create policy "initiative_milestone_added" on "initiative_milestone" for insert with check (acting_role() = 'PROVINCE_COORDINATOR' and starts_with(initiative_code, acting_region()));`,
    );
    this.addSql(
      `create policy "initiative_milestone_changed" on "initiative_milestone" for update using (acting_role() = 'PROVINCE_COORDINATOR' and starts_with(initiative_code, acting_region())) with check (acting_role() = 'PROVINCE_COORDINATOR' and starts_with(initiative_code, acting_region()));`,
    );

    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_initiative_code_foreign" foreign key ("initiative_code") references "shared_initiative_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_budget_check" check (planned >= 0 and realized >= 0);`,
    );
    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_holds_once" exclude using gist ((md5(initiative_code || '/' || regency_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_role_check" check ("role" in ('LEAD', 'MEMBER'));`,
    );
    this.addSql(
      `alter table "initiative_member" add constraint "initiative_member_state_check" check ("state" in ('INVITED', 'JOINED', 'LEFT'));`,
    );
    this.addSql(
      `create trigger "initiative_member_kept" before update or delete on "initiative_member" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "initiative_member" enable row level security;`);
    this
      .addSql(`create policy "initiative_member_seen" on "initiative_member" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this
      .addSql(`create policy "initiative_member_added" on "initiative_member" for insert with check (case acting_role()
      when 'REGENCY_OPERATOR' then regency_code = acting_region()
      when 'PROVINCE_COORDINATOR' then starts_with(regency_code, acting_region())
        or starts_with(initiative_code, acting_region()) and state in ('INVITED', 'LEFT')
      else false
    end);`);
    this.addSql(`create policy "initiative_member_changed" on "initiative_member" for update using (case acting_role()
      when 'REGENCY_OPERATOR' then regency_code = acting_region()
      when 'PROVINCE_COORDINATOR' then starts_with(regency_code, acting_region())
        or starts_with(initiative_code, acting_region()) and state in ('INVITED', 'LEFT')
      else false
    end) with check (case acting_role()
      when 'REGENCY_OPERATOR' then regency_code = acting_region()
      when 'PROVINCE_COORDINATOR' then starts_with(regency_code, acting_region())
        or starts_with(initiative_code, acting_region()) and state in ('INVITED', 'LEFT')
      else false
    end);`);

    // What is decided of an initiative, its regencies and its milestones is decided one after the other.
    this.addSql(`create function take_turn_of_initiative(initiative text) returns void language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('shared initiative ' || initiative, 2));
      end $$;`);
    this.addSql(`create function require_two_joined(initiative text) returns void language plpgsql as $$
      begin
        if exists (select from shared_initiative where code = initiative and state = 'RUNNING' and valid_to = 'infinity')
          and 2 > (select count(*) from initiative_member
            where initiative_code = initiative and state = 'JOINED' and valid_to = 'infinity') then
          raise exception 'an initiative that runs has two regencies or more'
            using errcode = 'check_violation', constraint = 'shared_initiative_two_joined';
        end if;
      end $$;`);

    this.addSql(`create function check_initiative() returns trigger language plpgsql as $$
      declare
        previous text;
      begin
        perform take_turn_of_initiative(new.code);
        select state into previous from shared_initiative
          where code = new.code and id <> new.id and valid_from < new.valid_from order by valid_from desc limit 1;
        if not (case new.state
          when 'PROPOSED' then previous is null
          else coalesce(previous in ('PROPOSED', 'RUNNING'), false)
        end) then
          raise exception 'an initiative is proposed, runs and ends, in this order'
            using errcode = 'check_violation', constraint = 'shared_initiative_state_follows';
        end if;
        perform require_two_joined(new.code);
        return null;
      end $$;`);
    this.addSql(`create trigger "shared_initiative_decided" after insert on "shared_initiative" for each row
      when (new.move = 'DECIDE') execute function check_initiative();`);

    // Its regencies are written after it.
    this.addSql(`create function check_proposed_members() returns trigger language plpgsql as $$
      begin
        if 2 > (select count(*) from initiative_member where initiative_code = new.code and valid_to = 'infinity') then
          raise exception 'a shared initiative is of two regencies or more'
            using errcode = 'check_violation', constraint = 'shared_initiative_two_members';
        end if;
        return null;
      end $$;`);
    this.addSql(`create constraint trigger "shared_initiative_proposed" after insert on "shared_initiative"
      deferrable initially deferred for each row
      when (new.move = 'DECIDE' and new.state = 'PROPOSED') execute function check_proposed_members();`);

    this.addSql(`create function check_initiative_member() returns trigger language plpgsql as $$
      declare
        previous text;
        initiative_state text;
      begin
        perform take_turn_of_initiative(new.initiative_code);
        select state into initiative_state from shared_initiative
          where code = new.initiative_code and valid_to = 'infinity';
        select state into previous from initiative_member
          where initiative_code = new.initiative_code and regency_code = new.regency_code
            and id <> new.id and valid_from < new.valid_from order by valid_from desc limit 1;
        if initiative_state is null or initiative_state = 'ENDED' and new.state is distinct from previous then
          raise exception 'regencies come and go while an initiative is proposed or runs'
            using errcode = 'check_violation', constraint = 'initiative_member_of_living';
        end if;
        -- Who was not invited joins by whoever leads the initiative, for a regency of theirs.
        if new.state = 'JOINED' and coalesce(previous, 'LEFT') = 'LEFT'
          and acting_region() is distinct from left(new.initiative_code, 2) then
          raise exception 'a regency joins that was invited'
            using errcode = 'check_violation', constraint = 'initiative_member_invited';
        end if;
        if new.state <> 'JOINED' and previous = 'JOINED' and new.state <> 'LEFT' then
          raise exception 'a regency that has joined can only leave'
            using errcode = 'check_violation', constraint = 'initiative_member_state_follows';
        end if;
        perform require_two_joined(new.initiative_code);
        return null;
      end $$;`);
    this.addSql(`create trigger "initiative_member_decided" after insert on "initiative_member" for each row
      when (new.move = 'DECIDE') execute function check_initiative_member();`);
    // A state that ends without a next one, too.
    this.addSql(`create function check_initiative_member_end() returns trigger language plpgsql as $$
      begin
        perform require_two_joined(new.initiative_code);
        return null;
      end $$;`);
    this.addSql(`create constraint trigger "initiative_member_ended" after update on "initiative_member"
      deferrable initially deferred for each row execute function check_initiative_member_end();`);

    this.addSql(`create function check_initiative_milestone() returns trigger language plpgsql as $$
      declare
        initiative_state text;
      begin
        perform take_turn_of_initiative(new.initiative_code);
        select state into initiative_state from shared_initiative
          where code = new.initiative_code and valid_to = 'infinity';
        if not coalesce(case when new.reached_on is null then initiative_state in ('PROPOSED', 'RUNNING')
          else initiative_state = 'RUNNING' end, false) then
          raise exception 'milestones are reached while an initiative runs, and planned until it ends'
            using errcode = 'check_violation', constraint = 'initiative_milestone_of_running';
        end if;
        if new.ordinal > 1 and not exists (select from initiative_milestone
          where initiative_code = new.initiative_code and ordinal = new.ordinal - 1 and valid_to = 'infinity') then
          raise exception 'milestones are counted without a gap'
            using errcode = 'check_violation', constraint = 'initiative_milestone_counted';
        end if;
        if exists (select from initiative_milestone where initiative_code = new.initiative_code
          and ordinal = new.ordinal and id <> new.id and reached_on is not null) then
          raise exception 'a milestone is reached once'
            using errcode = 'check_violation', constraint = 'initiative_milestone_reached_once';
        end if;
        return null;
      end $$;`);
    this.addSql(`create trigger "initiative_milestone_decided" after insert on "initiative_milestone" for each row
      when (new.move = 'DECIDE') execute function check_initiative_milestone();`);
  }
}
