package org.citycabinet.utility.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;

/** Files of every kind, taken by the job in the background. */
class ImportKindsIT extends ImportsInContainer {
  private static final String CUSTOMERS = "username,name,email,language,kind,contract,right\n";
  private static final String INVOICES =
      "number;contract;month;issued;due;carried;payee;registration;vat_number;iban;"
          + "description;quantity;unit;price;vat\n";

  @Requirement("LUD-31")
  @Test
  void addressesComeToBeOnceAndAreCorrected() {
    var file = addresses(address(1, "Anna"), address(2, "Juris"), address(2, "Juris"));
    assertEquals(counts(2, 0, 1, 0), counts(taken(ImportKind.ADDRESSES, file)));
    assertEquals(counts(0, 0, 3, 0), counts(taken(ImportKind.ADDRESSES, file)));
    assertEquals(1, rows("house", "street = 'Testa iela " + key + "'"));
    var again =
        taken(
            ImportKind.ADDRESSES,
            addresses(
                address(1, "Anna Jaunā"),
                address(2, "Juris").replace(",2,Ludza", ",3,Ludza"),
                address(3, "Ilze").replace("2026-01-01", "rīt"),
                address(4, "Līga") + "2025-01-01"));
    assertEquals(counts(0, 1, 0, 3), counts(again));
    assertEquals(List.of("3 contract", "4 signed", "5 until"), columns(again));
  }

  @Requirement("LUD-31")
  @Test
  void aWrongRowOfCustomersStopsNothingButItself() {
    contracts(1);
    var lines =
        """
        k1,SIA Daudz Adrešu,k1@cabinet.example,lv,company,NR-1,owner
        k2,Nekur Nav,,lv,person,999999,tenant
        anna,Kāds Cits,cits@cabinet.example,lv,person,NR-1,tenant
        ludza-admin,Aldis,ludza-admin@cabinet.example,lv,person,NR-1,tenant
        X!,Slikts Vārds,,lv,person,NR-1,tenant
        pusrinda,Puse
        k3,Cita Valoda,,xx,person,NR-1,tenant
        k4,Beidzamais Paraugs,,lt,Person,NR-1,TENANT
        k1,SIA Daudz Adrešu,k1@cabinet.example,lv,company,NR-1,tenant
        """
            .replace("NR-", key + "-")
            .replaceAll("(?m)^k(\\d)", key + "$1")
            .replace("k1@", key + "@");
    var first = taken(ImportKind.CUSTOMERS, CUSTOMERS + lines);
    assertEquals(counts(2, 0, 0, 7), counts(first));
    assertEquals(
        List.of(
            "3 contract", "4 username", "5 username", "6 username", "7 ", "8 language", "10 right"),
        columns(first));
    assertEquals(0, rows("account", "username = '" + key + "2'"), "nothing half-written");
    assertEquals(counts(0, 0, 2, 7), counts(taken(ImportKind.CUSTOMERS, CUSTOMERS + lines)));
    assertEquals(
        1,
        rows(
            "letter_due",
            "operator = 'ludza' and contract_id in (select id from"
                + " contract where number = '"
                + key
                + "-1')"));
  }

  @Requirement({"LUD-15", "LUD-17"})
  @Test
  void metersAndTheirReadingsAreTaken() {
    contracts(1);
    var head = "number;service;contract;location;digits;decimals;installed;verified_until\n";
    var meter = key + "M;cold_water;" + key + "-1;kitchen;5;3;2024-05-01;2028-05-01\n";
    assertEquals(counts(1, 0, 0, 0), counts(taken(ImportKind.METERS, head + meter)));
    var more =
        meter.replace("2028", "2032")
            + meter.replace("kitchen", "cellar")
            + meter.replace(key + "M", key + "N").replace(";5;", ";12;")
            + meter.replace(key + "-1", "nekur");
    var second = taken(ImportKind.METERS, head + more);
    assertEquals(counts(0, 1, 0, 3), counts(second));
    assertEquals(List.of("3 number", "4 digits", "5 contract"), columns(second));
    var readings =
        """
        meter;service;reading;read_on
        NR;cold_water;10,5;2025-03-26
        NR;cold_water;12.25;2025-04-26
        """
            .replace("NR", key + "M");
    assertEquals(counts(2, 0, 0, 0), counts(taken(ImportKind.READINGS, readings)));
    assertEquals(counts(0, 0, 2, 0), counts(taken(ImportKind.READINGS, readings)));
    var wrong =
        """
        meter;service;register;reading;read_on
        NR;cold_water;;11;2025-05-26
        NR;heat;;14;2025-05-26
        NR;cold_water;2;14;2025-05-26
        NR;cold_water;;14;2199-05-26
        NR;cold_water;;1234567;2025-05-26
        NR;cold_water;;13;2025-05-26
        """
            .replace("NR", key + "M");
    var third = taken(ImportKind.READINGS, wrong);
    assertEquals(
        List.of("2 reading", "3 meter", "4 register", "5 read_on", "6 reading"), columns(third));
    assertEquals(1, third.count(Effect.MADE));
  }

  private String invoice(String number, String carried, String price) {
    return "%s-%s;%s-1;2026-10;2026-11-01;2026-11-30;%s;SIA Paraugs;40000000000;LV40000000000;%s"
            .formatted(key, number, key, carried, "LV80BANK0000435195001;Apkope;100;m²;" + price)
        + ";0\n";
  }

  @Requirement({"LUD-11", "LUD-14"})
  @Test
  void invoicesAreIssuedOnceAndBooked() {
    contracts(1);
    var file = INVOICES + invoice("1", "5,00", "0,50") + invoice("2", "", "0.10");
    assertEquals(counts(2, 0, 0, 0), counts(taken(ImportKind.INVOICES, file)));
    assertEquals(counts(0, 0, 2, 0), counts(taken(ImportKind.INVOICES, file)));
    var changed =
        INVOICES + invoice("1", "5,00", "0,60") + invoice("3", "0", "0").replace("-1;", "-9;");
    var third = taken(ImportKind.INVOICES, changed);
    assertEquals(List.of("2 number", "3 contract"), columns(third));
    var contract = "(select id from contract where number = '" + key + "-1')";
    assertEquals(
        List.of("500", "5500"),
        entities
            .createNativeQuery(
                "select cast(carried_cents as char) from invoice where contract in "
                    + contract
                    + " order by number")
            .getResultList());
    assertEquals(1, rows("ledger_account", "balance_cents = -6500 and owner in " + contract));
    for (var view : List.of("i1_transactions_balance", "i3_balance_is_sum_of_postings")) {
      assertEquals(0, rows("invariant_" + view, "true"), view);
    }
  }
}
