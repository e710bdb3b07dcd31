-- Jobs of one operator, how far they are, and why they failed.
alter table job_run
  add column operator varchar(40) not null default '' after job,
  add column definition varchar(60) after operator,
  add column total bigint after done,
  add column tries int not null default 1,
  add column fault varchar(12),
  modify running varchar(110);

update job_run
   set definition = job,
       running = if(running is null, null, concat(job, '/')),
       fault = if(state = 'FAILED', 'UNEXPECTED', null);

alter table job_run
  modify definition varchar(60) not null,
  drop constraint job_run_once_a_day,
  add constraint job_run_once_a_day unique (job, operator, scheduled_on),
  add constraint job_run_faulty check ((state = 'FAILED') = (fault is not null)),
  add key job_run_of_operator (operator, started_at);

-- That somebody was told of a night's job that is late; it is done once, on whatever node.
create table job_alert (
  job varchar(60) not null,
  operator varchar(40) not null,
  night date not null,
  told_at datetime(6) not null,
  primary key (job, operator, night)
);
