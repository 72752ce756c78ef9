-- One row for each metering point, keyed by the two parts of its customer code, so that "007" and "7" cannot be two customers.
create table customers (
    district char(3) not null constraint customers_district_letters check (district ~ '^[A-Z]{3}$'),
    number bigint not null constraint customers_number_range check (number between 1 and 9999999999),
    name text not null constraint customers_name_given check (name <> '' and char_length(name) <= 200),
    language text constraint customers_language_code check (language ~ '^[a-z]{2}$'),
    phones text[] not null default '{}' constraint customers_phones_few check (cardinality(phones) <= 10),
    locality text not null constraint customers_locality_given check (locality <> '' and char_length(locality) <= 120),
    feeder text constraint customers_feeder_given check (feeder <> '' and char_length(feeder) <= 60),
    meter_number text not null constraint customers_meter_digits check (meter_number ~ '^[0-9]{1,20}$'),
    tariff text not null constraint customers_tariff_given check (tariff <> '' and char_length(tariff) <= 20),
    vulnerable boolean not null default false,
    debt_cents bigint,
    last_bill_cents bigint,
    due_on date,
    balance_as_of timestamptz,
    updated_at timestamptz not null default now(),
    primary key (district, number),
    -- A balance is known whole, with the time it was true, or not at all; only the due date may be missing.
    constraint customers_balance_whole check (
        (debt_cents is null) = (balance_as_of is null)
        and (last_bill_cents is null) = (balance_as_of is null)
        and (due_on is null or balance_as_of is not null))
);

-- Who is this? (by a registered phone), whom does this fault touch? (by feeder), whose meter is this?
create index customers_phones on customers using gin (phones);
create index customers_feeder on customers (feeder) where feeder is not null;
create index customers_meter_number on customers (meter_number);
