package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clerk hands files over: first only to be checked, then in earnest. */
class ImportsJourneyTest extends Journey {
  private static final String INVOICES =
      "number,contract,month,issued,due,carried,payee,registration,iban,"
          + "description,quantity,unit,price,vat\n";

  @Test
  @Requirement("LUD-31")
  void aFileIsCheckedThenTakenAndTheSameOnceMoreChangesNothing() throws IOException {
    var key = Long.toString(System.nanoTime(), 36);
    var rows =
        "contract;street;house;apartment;town;postcode;holder;holder_kind;signed\n"
            + key
            + "-1;Datnes iela;1;1;Ludza;LV-5701;Žanis Ķirsis;person;2026-01-01\n"
            + key
            + "-2;Datnes iela;1;2;Ludza;LV-5701;<b>SIA Divi</b>;company;rīt\n"
            + "=1+1;aprauta\n";
    signInStaff("ludza-clerk");
    open("/staff/imports");
    sound("staff-imports");
    go("#send");
    assertTrue(find("#kind-error").getText().length() > 10, find("#kind-error").getText());
    hand("ADDRESSES", "addresses.csv", "contract;street;remark\n1;2;3\n");
    assertTrue(find("#file-error").getText().contains("house"), find("#file-error").getText());
    sound("staff-imports-refused");
    hand("ADDRESSES", "addresses.csv", rows);
    assertEquals(List.of("1", "0", "0", "2"), counts());
    assertEquals(2, all("#faults tbody tr").size());
    assertTrue(find("#faults").getText().contains("signed"), find("#faults").getText());
    sound("staff-import-checked");
    go("#take");
    assertEquals(List.of("1", "0", "0", "2"), counts());
    sound("staff-import-taken");
    open("/staff/imports");
    find("#checkOnly").click();
    hand("ADDRESSES", "addresses.csv", rows);
    assertEquals(List.of("0", "0", "1", "2"), counts());
    phone();
    open("/staff/imports");
    sound("staff-imports-phone");
    go("#newest tbody a");
    sound("staff-import-phone");
  }

  @Test
  @Requirement({"LUD-11", "LUD-14"})
  void anInvoiceHandedOverByStaffIsMailedToWhoeverChoseSo() throws IOException {
    var number = "J-" + System.nanoTime();
    signIn("anna");
    open("/billing/invoices");
    choose("way", "ELECTRONIC");
    go("#saveWay");
    var contract = find(".where p").getText().replaceAll("\\D+(\\d+).*", "$1");
    leave();
    signInStaff("ludza-clerk");
    var row = number + "," + contract + ",2030-01,2030-02-01,2030-02-28,0,SIA Paraugs,40000000000,";
    var line = row + "LV80BANK0000435195001,Aukstais ūdens,%s,m³,1.15,21\n";
    take("INVOICES", "invoices.csv", INVOICES + line.formatted("daudz"));
    assertEquals(List.of("0", "0", "0", "1"), counts());
    assertTrue(find("#faults").getText().contains("quantity"), find("#faults").getText());
    take("INVOICES", "invoices.csv", INVOICES + line.formatted("3.77"));
    assertEquals(List.of("1", "0", "0", "0"), counts());
    var files = mail("anna@cabinet.example", number).getJsonArray("attachments");
    assertEquals(number + ".pdf", files.getJsonObject(0).getString("name"));
  }

  @Test
  @Requirement("LUD-31")
  void whoComesByAFileWithoutMailGetsALetter() throws IOException {
    var key = "j" + Long.toString(System.nanoTime(), 36);
    signInStaff("ludza-clerk");
    take(
        "CUSTOMERS",
        "customers.csv",
        "username;name;email;language;kind;contract;right\n"
            + key
            + "a;SIA Viens;"
            + key
            + "@cabinet.example;lv;company;010021;owner\n"
            + key
            + "b;Bez Pasta;;lv;person;010021;tenant\n"
            + "x;Nekur Nav;;lv;person;999999;owner\n");
    assertEquals(List.of("2", "0", "0", "1"), counts());
    assertTrue(mail(key + "@cabinet.example", "Jūsu konts").getString("text").contains(key + "a"));
    open("/staff/enrolment");
    sound("staff-enrolment-due");
    go("#makeLetters");
    assertTrue(find(".letters").getText().contains(key + "b"), find(".letters").getText());
    assertTrue(all("#makeLetters").isEmpty(), "none is due any more");
  }

  private void take(String kind, String name, String content) throws IOException {
    open("/staff/imports");
    find("#checkOnly").click();
    hand(kind, name, content);
  }

  private void hand(String kind, String name, String content) throws IOException {
    choose("kind", kind);
    var file = Files.createTempDirectory("imports").resolve(name);
    find("#file").sendKeys(Files.writeString(file, content).toString());
    go("#send");
  }

  /** What came of the entries, once all were gone through. */
  private List<String> counts() {
    until(() -> find("#state").getDomAttribute("data-state").equals("DONE"));
    return all("#counts b").stream().map(each -> each.getText()).toList();
  }
}
