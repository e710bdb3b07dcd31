package org.citycabinet.utility.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.citycabinet.platform.PageNotes;
import org.citycabinet.words.Refused;

/** Where staff hand over a file of invoices. */
@Named
@ViewScoped
public class InvoiceDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient InvoiceDesk desk;
  @Inject transient PageNotes notes;

  private transient Part file;

  /** Takes the file. */
  public String take() {
    if (file == null || file.getSize() == 0) {
      throw Refused.field("file", "platform.upload.empty");
    }
    notes.done("billing.desk.taken", desk.take(text()));
    return "/staff/invoices.xhtml?faces-redirect=true";
  }

  /** In another encoding names would be kept with holes in them. */
  private String text() {
    try (var content = file.getInputStream()) {
      var bytes = ByteBuffer.wrap(content.readAllBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw Refused.field("file", "platform.upload.encoding");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
