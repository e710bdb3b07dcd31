package org.citycabinet.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads {@code contacts.csv}: how each desk is reached. */
@ApplicationScoped
class ContactFamily implements Family<List<Contact>> {
  static final String NAME = "contacts";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Contact> read(Sheet sheet) {
    return sheet
        .expect("desk", "phone", "email", "whatsapp", "address", "hours", "source", "requirement")
        .list(ContactFamily::contact);
  }

  private static Contact contact(Row row) {
    return new Contact(
        row.word("desk", Contact.Desk.class),
        row.text("phone"),
        row.text("email"),
        row.find("whatsapp").orElse(""),
        row.find("address").orElse(""),
        row.text("hours"));
  }
}
