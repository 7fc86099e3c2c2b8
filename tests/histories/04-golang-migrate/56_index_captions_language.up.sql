create index `idx_captions_language_kind` on `captions` (`language`, `kind` desc) where `scene_id` is not null;
