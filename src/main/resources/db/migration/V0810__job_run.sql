-- A row with running = job is the lease of that job: the unique key lets one in, on whatever node.
create table job_run (
  id uuid not null primary key,
  job varchar(60) not null,
  day date not null,
  scheduled_on date,
  started_by varchar(80) not null,
  state varchar(12) not null,
  running varchar(60),
  owner uuid,
  heartbeat_at datetime(6),
  execution_id bigint,
  started_at datetime(6) not null,
  ended_at datetime(6),
  done bigint not null default 0,
  reason varchar(1000),
  constraint job_run_one_at_a_time unique (running),
  constraint job_run_once_a_day unique (job, scheduled_on),
  constraint job_run_state check (state in ('RUNNING', 'COMPLETED', 'FAILED')),
  constraint job_run_running check ((state = 'RUNNING') = (running is not null)),
  constraint job_run_ended check ((state = 'RUNNING') = (ended_at is null)),
  constraint job_run_failed check ((state = 'FAILED') = (reason is not null)),
  key job_run_history (job, started_at)
);

-- The tables of the batch runtime, as it expects them; it would make them itself, without a key.
create table jbatchCHECKPOINTDATA (
  id varchar(512) not null primary key,
  obj blob
);

create table jbatchJOBINSTANCEDATA (
  jobinstanceid bigint not null primary key auto_increment,
  name varchar(512),
  apptag varchar(512)
);

create table jbatchEXECUTIONINSTANCEDATA (
  jobexecid bigint not null primary key auto_increment,
  jobinstanceid bigint,
  createtime timestamp null,
  starttime timestamp null,
  endtime timestamp null,
  updatetime timestamp null,
  parameters blob,
  batchstatus varchar(512),
  exitstatus varchar(512),
  constraint JOBINST_JOBEXEC_FK foreign key (jobinstanceid)
    references jbatchJOBINSTANCEDATA (jobinstanceid)
);

create table jbatchSTEPEXECUTIONINSTANCEDATA (
  stepexecid bigint not null primary key auto_increment,
  jobexecid bigint,
  batchstatus varchar(512),
  exitstatus varchar(512),
  stepname varchar(512),
  readcount int,
  writecount int,
  commitcount int,
  rollbackcount int,
  readskipcount int,
  processskipcount int,
  filtercount int,
  writeskipcount int,
  startTime timestamp null,
  endTime timestamp null,
  persistentData blob,
  constraint JOBEXEC_STEPEXEC_FK foreign key (jobexecid)
    references jbatchEXECUTIONINSTANCEDATA (jobexecid)
);

create table jbatchJOBSTATUS (
  id bigint not null primary key auto_increment,
  obj blob,
  constraint JOBSTATUS_JOBINST_FK foreign key (id)
    references jbatchJOBINSTANCEDATA (jobinstanceid) on delete cascade
);

create table jbatchSTEPSTATUS (
  id bigint not null primary key auto_increment,
  obj blob,
  constraint STEPSTATUS_STEPEXEC_FK foreign key (id)
    references jbatchSTEPEXECUTIONINSTANCEDATA (stepexecid) on delete cascade
);
