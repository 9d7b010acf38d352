import { Migration } from "@mikro-orm/migrations";

/** Follow-ups become figures that acts write, and there are proposals, which they can be made. */
export class Migration20261126053539_follow_ups extends Migration {
  override name = "Migration20261126053539_follow_ups";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "proposal" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "proposal_id" text not null, "region_code" text not null, "office" text not null, "addressee" text not null, "addressee_agency" text null, "subject" text not null, "dimension" text null, "body" text not null, "submitted_on" date not null, "state" text not null, "outcome" text null, "answer" text null, "answered_on" date null, "answered_by_office" text null, "action_item_id" text null);`,
    );
    this.addSql(
      `create unique index "proposal_open_once" on "proposal" ("action_item_id") where valid_to = 'infinity' and state = 'SUBMITTED';`,
    );
    this.addSql(
      `create index "proposal_addressee_agency_submitted_on_index" on "proposal" ("addressee_agency", "submitted_on");`,
    );
    this.addSql(
      `create index "proposal_region_code_submitted_on_index" on "proposal" ("region_code", "submitted_on");`,
    );
    this.addSql(`create index "proposal_holds_index" on "proposal" ("proposal_id", "valid_to");`);
    this.addSql(
      `create index "proposal_under_way_index" on "proposal" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `alter table "action_item" add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_subject" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null, add "item_id" text null, add "origin_kind" text not null default 'OTHER', add "finding_id" text null, add "meeting_id" text null, add "proposal_id" text null, add "evidence" jsonb not null default '[]', add "escalated_proposal_id" text null;`,
    );
    this.addSql(`update "action_item" set "valid_from" = "received_at", "item_id" = "id"::text;`);
    this.addSql(
      `alter table "action_item" alter column "item_id" set not null, alter column "origin_kind" drop default, alter column "evidence" drop default;`,
    );

    // The states of a follow-up, one after the other; who sees it is asked of the policies.
    this.addSql(`create function keep_action_item() returns trigger language plpgsql as $$
      declare
        earlier action_item;
        broken text;
      begin
        select * into earlier from action_item as item where item.item_id = new.item_id and item.valid_to = new.valid_from;
        broken := case
          when earlier.item_id is null and new.state <> 'OPEN' then 'action_item_moves_check'
          when earlier.item_id is not null and (earlier.state, new.state) not in (
            ('OPEN', 'OPEN'), ('OPEN', 'IN_PROGRESS'), ('OPEN', 'CANCELLED'), ('IN_PROGRESS', 'IN_PROGRESS'),
            ('IN_PROGRESS', 'DONE'), ('IN_PROGRESS', 'CANCELLED'), ('DONE', 'IN_PROGRESS')
          ) then 'action_item_moves_check'
          when earlier.item_id is not null and (
            earlier.regency_code, earlier.dimension, earlier.theme, earlier.title, earlier.owner_office,
            earlier.origin_kind, earlier.finding_id, earlier.meeting_id, earlier.proposal_id
          ) is distinct from (
            new.regency_code, new.dimension, new.theme, new.title, new.owner_office,
            new.origin_kind, new.finding_id, new.meeting_id, new.proposal_id
          ) then 'action_item_kept_check'
          when acting_role() = 'REGENCY_OPERATOR' and (
            earlier.item_id is null or earlier.due_on <> new.due_on
            or new.state = 'CANCELLED' or (earlier.state, new.state) = ('DONE', 'IN_PROGRESS')
          ) then 'action_item_actor_check'
          when new.due_on is distinct from earlier.due_on
            and new.due_on < (new.valid_from at time zone 'Asia/Jakarta')::date then 'action_item_due_in_time_check'
          when (new.state = 'CANCELLED' or (earlier.state, new.state) = ('DONE', 'IN_PROGRESS') or earlier.due_on <> new.due_on)
            and coalesce(new.reason, '') = '' then 'action_item_reason_check'
          when earlier.item_id is null and new.meeting_id is not null and not exists (
            select from forum_meeting as meeting
            where meeting.meeting_id = new.meeting_id and meeting.province_code = left(new.regency_code, 2)
              and meeting.minutes is not null and meeting.valid_to = 'infinity'
          ) then 'action_item_meeting_check'
          when earlier.item_id is null and new.proposal_id is not null and not exists (
            select from proposal
            where proposal.proposal_id = new.proposal_id and proposal.region_code = new.regency_code
              and proposal.addressee = 'PROVINCE' and proposal.outcome = 'ACCEPTED' and proposal.valid_to = 'infinity'
          ) then 'action_item_proposal_check'
          when new.escalated_proposal_id is distinct from earlier.escalated_proposal_id and not exists (
            select from proposal
            where proposal.proposal_id = new.escalated_proposal_id and proposal.action_item_id = new.item_id
              and proposal.state = 'SUBMITTED' and proposal.valid_to = 'infinity'
          ) then 'action_item_escalation_check'
        end;
        if broken is not null then
          raise exception 'a follow-up does not become that'
            using errcode = 'check_violation', table = tg_table_name, constraint = broken;
        end if;
        return new;
      end $$;`);

    this.addSql(`create function keep_proposal() returns trigger language plpgsql as $$
      declare
        earlier proposal;
        broken text;
      begin
        select * into earlier from proposal as made where made.proposal_id = new.proposal_id and made.valid_to = new.valid_from;
        broken := case
          when earlier.proposal_id is null and new.state <> 'SUBMITTED' then 'proposal_moves_check'
          when earlier.proposal_id is not null and (earlier.state <> 'SUBMITTED' or new.state = 'SUBMITTED') then 'proposal_moves_check'
          when earlier.proposal_id is not null and (
            earlier.region_code, earlier.office, earlier.addressee, earlier.addressee_agency, earlier.subject,
            earlier.dimension, earlier.body, earlier.submitted_on, earlier.action_item_id
          ) is distinct from (
            new.region_code, new.office, new.addressee, new.addressee_agency, new.subject,
            new.dimension, new.body, new.submitted_on, new.action_item_id
          ) then 'proposal_kept_check'
          when new.state = 'WITHDRAWN' and coalesce(new.reason, '') = '' then 'proposal_reason_check'
          when earlier.proposal_id is null and new.action_item_id is not null and not exists (
            select from action_item as item
            where item.item_id = new.action_item_id and new.region_code in (item.regency_code, left(item.regency_code, 2))
              and item.state in ('OPEN', 'IN_PROGRESS') and item.valid_to = 'infinity'
          ) then 'proposal_action_item_check'
        end;
        if broken is not null then
          raise exception 'a proposal does not become that'
            using errcode = 'check_violation', table = tg_table_name, constraint = broken;
        end if;
        return new;
      end $$;`);

    this.addSql(
      `alter table "action_item" add constraint "action_item_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "action_item_meeting_id_index" on "action_item" ("meeting_id");`);
    this.addSql(`create index "action_item_holds_index" on "action_item" ("item_id", "valid_to");`);
    this.addSql(
      `create index "action_item_under_way_index" on "action_item" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_evidence_check" check (case when state = 'DONE' then move is null or jsonb_array_length(evidence) > 0 else jsonb_array_length(evidence) = 0 end);`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_finding_id_check" check (finding_id ~ ('^FINDING/' || regency_code || '/\\d{4}/[12]/[1-9]\\d{0,3}$'));`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_origin_check" check ((origin_kind = 'FINDING') = (finding_id is not null) and (origin_kind = 'MEETING') = (meeting_id is not null) and (origin_kind = 'PROPOSAL') = (proposal_id is not null));`,
    );
    this.addSql(`alter table "action_item" add constraint "action_item_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "action_item" add constraint "action_item_holds_once" exclude using gist ((md5(item_id || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_origin_kind_check" check ("origin_kind" in ('FINDING', 'MEETING', 'PROPOSAL', 'OTHER'));`,
    );
    this.addSql(
      `create trigger "action_item_moved" before insert on "action_item" for each row when (new.move = 'DECIDE') execute function keep_action_item();`,
    );
    this.addSql(
      `create trigger "action_item_kept" before update or delete on "action_item" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create policy "action_item_added" on "action_item" for insert with check (acts_on('ACTION_ITEM', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "action_item_changed" on "action_item" for update using (acts_on('ACTION_ITEM', coalesce(regency_code, ''))) with check (acts_on('ACTION_ITEM', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `alter table "proposal" add constraint "proposal_region_code_foreign" foreign key ("region_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_days_check" check (submitted_on >= '2000-01-01' and (answered_on is null or answered_on >= submitted_on));`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_answer_check" check (case when state = 'ANSWERED' then outcome is not null and answer is not null and answered_on is not null else outcome is null and answer is null and answered_on is null and answered_by_office is null end);`,
    );
    this
      .addSql(`alter table "proposal" add constraint "proposal_addressee_agency_check" check (case when addressee = 'MINISTRY' then addressee_agency ~ '^[a-z]+$' and addressee_agency is not null
      else addressee_agency is null and char_length(region_code) = 5 end);`);
    this.addSql(`alter table "proposal" add constraint "proposal_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "proposal" add constraint "proposal_holds_once" exclude using gist ((md5(proposal_id || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_addressee_check" check ("addressee" in ('PROVINCE', 'MINISTRY'));`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_state_check" check ("state" in ('SUBMITTED', 'ANSWERED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "proposal" add constraint "proposal_outcome_check" check ("outcome" in ('ACCEPTED', 'DECLINED', 'FORWARDED'));`,
    );
    this.addSql(
      `create trigger "proposal_moved" before insert on "proposal" for each row when (new.move = 'DECIDE') execute function keep_proposal();`,
    );
    this.addSql(
      `create trigger "proposal_kept" before update or delete on "proposal" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "proposal" enable row level security;`);
    this.addSql(
      `create policy "proposal_seen" on "proposal" for select using (starts_with(region_code, (select province_reach())) or acting_role() in ('MINISTRY_STEWARD', 'MINISTRY_ANALYST') and addressee_agency = acting_agency());`,
    );
    this.addSql(`create policy "proposal_added" on "proposal" for insert with check (case
      when addressee = 'MINISTRY' and acting_role() = 'MINISTRY_STEWARD' then coalesce(addressee_agency = acting_agency(), false)
      when state = 'ANSWERED' then addressee = 'PROVINCE' and acting_role() = 'PROVINCE_COORDINATOR' and acts_on('PROPOSAL', region_code)
      else acts_on('PROPOSAL', region_code)
    end);`);
    this.addSql(`create policy "proposal_changed" on "proposal" for update using (case
      when addressee = 'MINISTRY' and acting_role() = 'MINISTRY_STEWARD' then coalesce(addressee_agency = acting_agency(), false)
      when state = 'ANSWERED' then addressee = 'PROVINCE' and acting_role() = 'PROVINCE_COORDINATOR' and acts_on('PROPOSAL', region_code)
      else acts_on('PROPOSAL', region_code)
    end) with check (case
      when addressee = 'MINISTRY' and acting_role() = 'MINISTRY_STEWARD' then coalesce(addressee_agency = acting_agency(), false)
      when state = 'ANSWERED' then addressee = 'PROVINCE' and acting_role() = 'PROVINCE_COORDINATOR' and acts_on('PROPOSAL', region_code)
      else acts_on('PROPOSAL', region_code)
    end);`);
  }
}
