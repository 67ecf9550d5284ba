-- Until when a filing had to arrive, from its document, ISO 8601 UTC with milliseconds; NULL: it has no deadline.
-- Its resident is told again at whatever kiosk they ask.
ALTER TABLE filings ADD COLUMN valid_until TEXT;
