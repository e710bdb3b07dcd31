package org.citycabinet.utility.premises;

import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.identity.AccountKind;

/** What staff type to make an account. */
public class NewcomerForm implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private String username = "";
  private String name = "";
  private String email = "";
  private String language = "lv";
  private AccountKind kind = AccountKind.PERSON;
  private String contract = "";
  private OccupancyKind right = OccupancyKind.OWNER;

  /** Makes room for the next one. */
  void clear() {
    username = "";
    name = "";
    email = "";
    contract = "";
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = text(username);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = text(name);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = text(email);
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public AccountKind getKind() {
    return kind;
  }

  public void setKind(AccountKind kind) {
    this.kind = kind;
  }

  public String getContract() {
    return contract;
  }

  public void setContract(String contract) {
    this.contract = text(contract);
  }

  public OccupancyKind getRight() {
    return right;
  }

  public void setRight(OccupancyKind right) {
    this.right = right;
  }
}
