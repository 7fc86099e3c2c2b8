update tags set meta = json(meta) where meta is not null;
