package org.citycabinet.ticketing.authorisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.ticketing.authorisation.CustomerDesk.Customer;

/** A clerk's page: whose code is this, and what code tickets do they have. */
@Named
@ViewScoped
public class CustomerDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient CustomerDesk desk;

  private String code;
  private transient Customer customer;

  /** Opens what the code opens; what was open before is closed. */
  public void open() {
    customer = null;
    customer = desk.open(code);
    code = null;
  }

  /** The customer that is open; null where none is. */
  public Customer getCustomer() {
    return customer;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
