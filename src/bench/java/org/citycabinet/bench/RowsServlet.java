package org.citycabinet.bench;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the front page costs at least: its rows by plain JDBC, and its HTML, kept from the real one,
 * printed line by line.
 */
@WebServlet(value = RowsServlet.PATH, loadOnStartup = 1)
public class RowsServlet extends HttpServlet {
  /** Where it answers, and what is written into the archive beside it. */
  public static final String PATH = "/page";

  public static final String HTML = "WEB-INF/page.html";

  @Serial private static final long serialVersionUID = 1L;
  private static final String ME = "(select id from account where username = 'anna')";
  private static final String PLACE =
      "(select o.contract_id from occupancy o left join active_place a"
          + " on a.account = o.account and a.contract_id = o.contract_id where o.account = "
          + ME
          + " order by a.contract_id desc, o.since_on limit 1)";
  private static final List<String> QUERIES =
      List.of(
          "select * from account where username = 'anna'",
          "select * from role_grant where account_id = " + ME,
          "select * from occupancy o join contract c on c.id = o.contract_id"
              + " join premise p on p.id = c.premise_id join house h on h.id = p.house_id"
              + " where o.account = "
              + ME,
          "select * from active_place where account = " + ME,
          "select * from invoice where contract = "
              + PLACE
              + " order by issued_on desc, number desc limit 10",
          "select l.* from invoice i join invoice_line l on l.invoice_id = i.id where i.contract = "
              + PLACE
              + " order by i.issued_on desc, l.position limit 10",
          "select m.* from meter m join contract c on c.premise_id = m.premise where c.id = "
              + PLACE,
          "select r.* from reading r join meter m on m.id = r.meter_id"
              + " join contract c on c.premise_id = m.premise where r.replaced_at is null and c.id = "
              + PLACE,
          "select * from notice_copy c join notice n on n.id = c.notice_id"
              + " where c.opened_at is null and c.account = "
              + ME,
          "select * from keeper k join medium m on m.id = k.medium_id where k.account = " + ME,
          "select t.* from ticket t join keeper k on k.medium_id = t.medium where k.account = "
              + ME);

  @Resource(lookup = "jdbc/cabinet")
  private transient DataSource source;

  private List<String> lines = List.of();

  @Override
  public void init() throws ServletException {
    try (InputStream html = getServletContext().getResourceAsStream("/" + HTML)) {
      lines = new String(html.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setIntHeader("X-Read", read());
    var page = response.getWriter();
    for (String line : lines) {
      page.write(line);
      page.write('\n');
    }
  }

  private int read() throws ServletException {
    try (Connection connection = source.getConnection()) {
      int length = 0;
      for (String query : QUERIES) {
        length += read(connection, query);
      }
      return length;
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }

  /** How many characters all values have together, so that each of them is read. */
  private static int read(Connection connection, String query) throws SQLException {
    int length = 0;
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          String value = rows.getString(column);
          length += value == null ? 0 : value.length();
        }
      }
    }
    return length;
  }
}
