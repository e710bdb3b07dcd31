-- One to four registers a meter, its unit and multiplier: electricity by tariff, current transformers.
alter table meter
  add column registers tinyint not null default 1,
  add column unit varchar(15) not null default 'CUBIC_METRE',
  -- how many units one step of a register stands for
  add column multiplier decimal(9, 4) not null default 1,
  drop constraint meter_face,
  add constraint meter_face check
    (digits between 1 and 9 and decimals between 0 and 3 and registers between 1 and 4 and multiplier > 0),
  add constraint meter_unit check
    (unit in ('CUBIC_METRE', 'KILOWATT_HOUR', 'MEGAWATT_HOUR', 'GIGAJOULE'));
update meter set unit = 'KILOWATT_HOUR' where kind = 'ELECTRICITY';
update meter set unit = 'MEGAWATT_HOUR' where kind = 'HEAT';

alter table reading
  add column register tinyint not null default 1,
  -- whether the register went past its highest number since the reading before
  add column rolled_over boolean not null default false,
  drop constraint reading_version,
  add constraint reading_version unique (meter_id, register, for_month, version),
  add constraint reading_register check (register between 1 and 4);
