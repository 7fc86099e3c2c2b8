update clients set remark = trim(remark) where remark is not null;
