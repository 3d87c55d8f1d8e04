-- A key belongs to what was sent with it: the same key with something else is refused, not answered with the first answer.
-- Keys from before this column have none and are not compared; they are forgotten after a day.
alter table request_answer add column sent text;
