-- A text as search sees it, for columns that keep no search key: the same as foldVietnamese() in lib/fold.ts.
create function fold_vietnamese(value text) returns text language sql immutable parallel safe as $$
  select replace(lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]', '', 'g') collate "und-x-icu"), 'đ', 'd')
$$;
