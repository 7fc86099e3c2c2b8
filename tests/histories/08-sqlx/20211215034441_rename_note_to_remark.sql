alter table clients rename column note to remark;
