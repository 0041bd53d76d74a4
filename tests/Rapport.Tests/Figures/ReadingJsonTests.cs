using System.Text.Json;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Xunit;

namespace Rapport.Tests.Figures;

public sealed class ReadingJsonTests
{
    [Fact]
    public void A_reading_is_written_as_the_contract_shows_it() => Assert.Equal("""
        {
          "schema": 1,
          "sentence": "count activities during 2021-02 by kind",
          "definition_hash": "abc",
          "unit": "activities",
          "currency": null,
          "audience": "office",
          "as_recorded": {
            "sequence": 120,
            "at": "2026-11-23T10:00:00.000000Z"
          },
          "time": "during 2021-02",
          "columns": [
            "kind"
          ],
          "rows": [
            {
              "keys": [
                "training"
              ],
              "labels": [
                "تدريب & <b>"
              ],
              "value": "3"
            },
            {
              "keys": [
                "(none)"
              ],
              "labels": [
                "(none)"
              ],
              "value": null
            }
          ],
          "total": "11",
          "not_placed": 0,
          "not_stated": 0,
          "parts_overlap": false,
          "trace": [
            {
              "keys": [
                "training"
              ],
              "part": "value",
              "rows": [
                {
                  "kind": "activity",
                  "id": "a-9",
                  "version": 1,
                  "sequence": 17,
                  "title": "Containing outbreaks",
                  "share": "1",
                  "contribution": "1"
                }
              ]
            }
          ]
        }
        """, ReadingJson.Write(Readings.Kinds));

    [Fact]
    public void Without_a_trace_it_has_none_and_compact_it_stands_on_one_line()
    {
        var json = ReadingJson.Write(Readings.Kinds with { Trace = null }, indented: false);
        Assert.DoesNotContain('\n', json);
        Assert.False(JsonDocument.Parse(json).RootElement.TryGetProperty("trace", out _));
    }

    [Theory]
    [InlineData(SentenceView.PreviousPeriod, "compared")]
    [InlineData(SentenceView.YearBefore, "compared")]
    [InlineData(SentenceView.Running, "running")]
    [InlineData(SentenceView.Share, "share")]
    public void A_view_adds_one_value_to_each_row(SentenceView view, string name)
    {
        var reading = Readings.Kinds with { View = view, Rows = [new ReadingRow(["a"], ["A"], "3") { Beside = "2" }, new ReadingRow(["b"], ["B"], "3")] };
        var rows = JsonDocument.Parse(ReadingJson.Write(reading)).RootElement.GetProperty("rows");
        Assert.Equal(("2", JsonValueKind.Null), (rows[0].GetProperty(name).GetString(), rows[1].GetProperty(name).ValueKind));
    }
}
