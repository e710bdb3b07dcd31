-- A clause of the terms may have forty characters, wherever it is kept.
alter table replacement modify clause varchar(40) not null;
