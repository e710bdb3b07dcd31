-- Editions of the operators' terms: never changed, known by what is written in them.
create table edition (
  id uuid not null primary key,
  operator varchar(40) not null,
  in_force_on date not null,
  sha256 char(64) not null,
  imported_at datetime(6) not null,
  unique key edition_content (operator, in_force_on, sha256)
) engine = InnoDB default charset = utf8mb4;

create table edition_table (
  edition uuid not null,
  name varchar(60) not null,
  content mediumtext not null,
  primary key (edition, name),
  constraint edition_table_edition foreign key (edition) references edition (id)
) engine = InnoDB default charset = utf8mb4;
