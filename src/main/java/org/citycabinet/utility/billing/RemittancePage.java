package org.citycabinet.utility.billing;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/** How a payment of invoices stands: waiting, paid, or over. Can be opened again any time. */
@Named
@ViewScoped
public class RemittancePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient RemittanceCheckouts checkouts;

  private UUID id;
  private transient RemittanceSheet sheet;

  /** Reads it, and asks the gateway where it is open. */
  public void open() {
    sheet = checkouts.refresh(id);
  }

  /** Goes back to the gateway. */
  public void goOn() throws IOException {
    FacesContext.getCurrentInstance().getExternalContext().redirect(checkouts.goOn(id));
  }

  /** The payment. */
  public RemittanceSheet getSheet() {
    if (sheet == null) {
      open();
    }
    return sheet;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
