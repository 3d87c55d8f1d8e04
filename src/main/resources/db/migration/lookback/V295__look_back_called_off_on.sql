-- Since when a look-back does not take place, so that a past day still shows it as planned. Of those called off before, it is unknown.
alter table look_back add cancelled_on date;
alter table look_back add constraint look_back_called_off_with_reason check (cancelled_on is null or cancelled_reason <> '');
