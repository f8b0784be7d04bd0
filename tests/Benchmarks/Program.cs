Console.WriteLine(LittleGiants.Extraction.Documents.CanonicalText.Normalize("⽤ﬁ（１２）10² e\u0301 \u00a0㎡"));
